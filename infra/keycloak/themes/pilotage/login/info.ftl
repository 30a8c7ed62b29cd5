<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
    <#elseif section = "form">
        <#if messageHeader??><p class="instruction">${layout.breakable(message.summary)}</p></#if>
        <#if requiredActions??>
            <ul><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul>
        </#if>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <@way address=pageRedirectUri key="backToApplication"/>
            <#elseif actionUri?has_content>
                <@way address=actionUri key="proceedWithAction"/>
            <#elseif (client.baseUrl)?has_content>
                <@way address=client.baseUrl key="backToApplication"/>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>

<#macro way address key>
    <p><a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${address}">${msg(key)}</a></p>
</#macro>
