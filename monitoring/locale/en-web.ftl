## The brief as a web page

web-counts = { $title }: delegations · Members covered
