<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailTakenHeading")>
<p style="margin:0 0 12px">${msg("mailTakenWords")}</p>
<@layout.button address=link key="mailAlreadyButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailTakenOtherwise")}</p>
</@layout.mail>
