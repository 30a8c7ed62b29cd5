-- a w looks like two v now; see PublicName
update organisation.organisation set likeness = replace(likeness, 'w', 'vv') where likeness like '%w%';
