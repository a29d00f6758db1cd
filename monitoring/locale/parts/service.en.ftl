## What the server says beside the pages

service-title = What Members have said on the six MSME recommendations
service-noscript = This page needs JavaScript, which is switched off in this browser.
service-store_silent = The store did not answer within { $seconds } seconds.
