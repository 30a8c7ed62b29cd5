<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#-- Without password fields: the password is chosen behind the link in the mail. "door" says which way the person came in. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("registerTitle")}
    <#elseif section = "form">
        <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate="novalidate">
            <@userProfileCommons.userProfileFormFields; callback, attribute></@userProfileCommons.userProfileFormFields>
            <div class="${properties.kcFormActionGroupClass!}">
                <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit">${msg("doRegister")}</button>
            </div>
            <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
        </form>
        <#if door??>
        <script>
            const chosen = document.querySelector("[name=account_type]:checked");
            const door = document.querySelector("[name=account_type][value=${door?js_string}]");
            if (!chosen && door) { door.checked = true; }
        </script>
        </#if>
    </#if>
</@layout.registrationLayout>
