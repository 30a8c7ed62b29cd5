<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailAlreadyHeading")>
<p style="margin:0 0 12px">${msg("mailAlreadyWords")}</p>
<@layout.button address=link key="mailAlreadyButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailAlreadyOtherwise")}</p>
</@layout.mail>
