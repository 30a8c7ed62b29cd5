<#-- The frame of every page. Keycloak's own leaves the name of whoever is known already without a label, and offers them a new account. -->
<#-- A text in which addresses break where people would break them: after the @, and before a dot. -->
<#function breakable text><#return text?esc?markup_string?replace("@", "@<wbr>")?replace("\\.(?=\\w)", "<wbr>.", "r")?no_esc></#function>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign known = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${lang}">
<head>
    <meta charset="utf-8">
    <meta name="color-scheme" content="light dark">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <title>${title!}</title>
    <link rel="icon" href="${url.resourcesPath}/img/favicon.ico">
    <#list properties.stylesCommon?split(' ') as style>
    <link href="${url.resourcesCommonPath}/${style}" rel="stylesheet">
    </#list>
    <#list properties.styles?split(' ') as style>
    <link href="${url.resourcesPath}/${style}" rel="stylesheet">
    </#list>
    <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
    <#list scripts! as script>
    <script src="${script}"></script>
    </#list>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <script type="module" async blocking="render">
        <#outputformat "JavaScript">
        const dark = matchMedia("(prefers-color-scheme: dark)");
        const show = () => document.documentElement.classList.toggle(${properties.kcDarkModeClass?c}, dark.matches);
        show();
        dark.addEventListener("change", show);
        </#outputformat>
    </script>
    <script type="module">
        <#outputformat "JavaScript">
        import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
        startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
        <#if authenticationSession??>
        checkAuthSession(
            ${authenticationSession.authSessionIdHash?c});
        </#if>
        </#outputformat>
    </script>
</head>
<body id="keycloak-bg" class="${properties.kcBodyClass!}" data-page-id="login-${pageId}">
<div class="${properties.kcLogin!}">
  <div class="${properties.kcLoginContainer!}">
    <header id="kc-header" class="pf-v5-c-login__header">
      <div id="kc-header-wrapper" class="pf-v5-c-brand">${kcSanitize(msg("loginTitleHtml",(realm.displayNameHtml!'')))?no_esc}</div>
    </header>
    <main class="${properties.kcLoginMain!}">
      <div class="${properties.kcLoginMainHeader!}">
        <h1 class="${properties.kcLoginMainTitle!}" id="kc-page-title"><#nested "header"></h1>
      </div>
      <div class="${properties.kcLoginMainBody!}">
        <#if displayRequiredFields>
        <p class="${properties.kcInputHelperTextItemTextClass!}"><span class="${properties.kcInputRequiredClass!}">*</span> ${msg("requiredFields")}</p>
        </#if>
        <#if known>
        <#nested "show-username">
        <p class="instruction">${breakable(msg("knownAs", auth.attemptedUsername))} <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
        </#if>
        <#-- Whoever chose to do something about the account needs no warning that it is to be done. -->
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
        <div class="${properties.kcAlertClass!} pf-m-${(message.type = 'error')?then('danger', message.type)}">
            <div class="${properties.kcAlertIconClass!}"><span class="${properties['kcFeedback' + message.type?cap_first + 'Icon']!}"></span></div>
            <span class="${properties.kcAlertTitleClass!} kc-feedback-text">${breakable(message.summary)}</span>
        </div>
        </#if>
        <#nested "form">
        <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
            <input type="hidden" name="tryAnotherWay" value="on">
            <button id="try-another-way" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass} ${properties.kcMarginTopClass!}">${msg("doTryAnotherWay")}</button>
        </form>
        </#if>
        <#nested "socialProviders">
        <#if displayInfo && !known>
        <div class="${properties.kcLoginMainFooter!}">
            <div id="kc-info" class="${properties.kcLoginMainFooterBand!} ${properties.kcFormClass}">
                <div id="kc-info-wrapper" class="${properties.kcLoginMainFooterBandItem!}"><#nested "info"></div>
            </div>
        </div>
        </#if>
      </div>
    </main>
  </div>
</div>
</body>
</html>
</#macro>
