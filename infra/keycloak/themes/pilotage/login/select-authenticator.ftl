<#import "template.ftl" as layout>
<#-- Buttons, because Keycloak's own list answers to clicks only. -->
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <#list auth.authenticationSelections as way>
            <form action="${url.loginAction}" method="post">
                <input type="hidden" name="authenticationExecution" value="${way.authExecId}">
                <button class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}">${msg(way.displayName)}</button>
                <p class="instruction">${msg(way.helpText)}</p>
            </form>
        </#list>
    </#if>
</@layout.registrationLayout>
