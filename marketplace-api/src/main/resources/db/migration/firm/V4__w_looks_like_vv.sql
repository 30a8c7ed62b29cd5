-- a w looks like two v now; see PublicName
update firm.firm set likeness = replace(likeness, 'w', 'vv') where likeness like '%w%';
