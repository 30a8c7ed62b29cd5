<#import "template.ftl" as layout>
<#-- Whoever comes with a link that is too old, or was used, gets a new one the way they got the first. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
        <#if !skipLink?? && (client.baseUrl)?has_content>
            <#if ["expiredActionTokenNoSessionMessage", "expiredActionTokenSessionExistsMessage", "expiredActionMessage", "staleEmailVerificationLink"]?map(key -> msg(key))?seq_contains(message.summary)>
                <p><a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${client.baseUrl}oauth2/authorization/keycloak?sign-up">${msg("newLink")}</a></p>
            </#if>
            <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
