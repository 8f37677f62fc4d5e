/** Words of public bodies and their projects that the British dictionary does not have. */
export const PROJECT_WORDS = `
baseline baselined baselines re-baseline re-baselined chatbots co-ordination cutover dataset decommission decommissioned
decommissioning devolved e-mail fibre firewall firewalls frontline go-live governance healthcheck helpdesk hotdesking
hybrid intranet kick-off lockdown login logins microsite middleware multi-year offline onboarded onboarding online
outsourced outsourcing payroll pilot prioritisation programme programmes rebaseline reprioritised roadmap rollout
scoping servers signoff smartphone smartphones stakeholder stakeholders standup subcommittee sub-committee switchover
takeaway timeline timelines timeframe upgrade upgrades upskilling webchat webinar website websites Wi-Fi workshop
workshops workstream workstreams
Accenture Agilisys Android Azure Covalent COVID Exchange Gateway Guildhall Microsoft Office Oracle Outlook Skype
SharePoint Teams Windows Zoom Chamberlain Remembrancer Schedule
API BAU CIO CoL CoLP CTO DR ERP FOI GDPR GDS GLA GIS HR ICT ISO IT ITIL ITM ITSM KPI LAN NHS PMO PSN RAG SAN SLA SLAs
SRO SSO UAT UAT VPN WAN WiFi ministerial`
  .trim()
  .split(/\s+/)
