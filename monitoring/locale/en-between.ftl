## Which meeting is looked at, and with which it is compared

address-meeting = “{ $found }” is neither the code of a meeting of the Group nor a day from the adoption up to today. There are: { $options }.
address-since = “{ $found }” cannot be compared with: the code of an earlier meeting, or an earlier day, is expected. There are: { $options }.
address-year = { $name }: “{ $found }” is not offered; the choices are { $options }.
