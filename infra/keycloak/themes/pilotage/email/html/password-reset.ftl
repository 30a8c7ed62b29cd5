<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailResetHeading")>
<p style="margin:0 0 12px">${msg("mailResetWords")}</p>
<@layout.button address=link key="mailResetButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailResetOtherwise", linkExpirationFormatter(linkExpiration))}</p>
</@layout.mail>
