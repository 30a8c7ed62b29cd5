<#-- Colours stand in each element, because mail programs drop style sheets. -->
<#macro mail heading>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${heading}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f4f7f9;color:#16242d;font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:480px;margin:0 auto">
<p style="margin:0 0 12px;color:#0b5c85;font-size:22px;font-weight:700">Pilotage</p>
<div style="padding:24px;background:#ffffff;border:1px solid #cfd9df;border-radius:12px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${heading}</h1>
<#nested>
</div>
<p style="margin:12px 0 0;color:#4a5b66;font-size:13px">${msg("mailFooter")}</p>
</div>
</body>
</html>
</#macro>


<#macro button address key>
<p style="margin:20px 0"><a href="${address}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b5c85;color:#ffffff;font-weight:600;text-decoration:none">${msg(key)}</a></p>
</#macro>
