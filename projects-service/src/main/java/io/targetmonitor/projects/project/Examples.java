package io.targetmonitor.projects.project;

/** Bodies shown in the API's description; the demo's own, all names fictional. */
final class Examples {

    static final String NEW_PROJECT = """
            {
              "code": "DEMO-K21", "projectCode": "2301-440784-04-01-123456",
              "name": "演示项目21", "nameEn": "Demo project 21", "area": "440784001",
              "category": "INDUSTRY", "track": "智能电子", "investor": "演示企业21（虚构）", "investorCountry": "CN",
              "investorUscc": "91350100M000100Y43",
              "plannedInvestment": 239000000, "landArea": 62.5, "leader": "副市长（分管工业）",
              "department": "市工业和信息化局", "tags": ["KICKOFF-2023-02-03"], "monitoring": "NO_REPORTS",
              "location": {"lon": 112.9641, "lat": 22.7688}, "provenance": "SYNTHETIC"
            }
            """;

    static final String PATCH = """
            {"plannedInvestment": 215000000, "reason": "二期厂房缓建，投资额调减", "effectiveOn": "2023-04-10"}
            """;

    private Examples() {}
}
