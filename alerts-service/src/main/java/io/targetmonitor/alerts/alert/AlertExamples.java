package io.targetmonitor.alerts.alert;

/** What the API description shows. */
final class AlertExamples {

    private static final String FIELDS = """
            "id":"0188e2f1-7a00-7b14-8000-00000000a014","family":"TARGET_PACE","rule":"TARGET_FAR_BEHIND",
            "subject":"01857c35-2200-7014-8000-000000000014","subjectName":"工业用地供应",
            "subjectNameEn":"Industrial land supplied","area":"440784","severity":"RED","state":"OPEN","level":0,
            "stale":false,"commitment":"BINDING","leader":"副市长（分管自然资源）","department":"市自然资源局",
            "openedAt":"2023-07-06T02:00:00Z","changedAt":"2023-11-06T02:00:00Z","resolvedAt":null,
            "acknowledgement":null,"promiseBroken":false,"assignment":null,"dataThrough":"2023-10-31",
            "numbers":{"target":2000,"actual":1250,"expected":1460,
            "attainment":62.5,"gap":-10.5,"requiredRest":null,"unit":"mu","light":"RED","due":null,"previous":null,
            "probability":null,"question":null},
            "provenance":"SYNTHETIC","causedBy":null,"sequence":2""";

    static final String LISTED = "{" + FIELDS + ",\"silencedBy\":null}";

    static final String WITH_TIMELINE = """
            {"id":"0188e2f1-7a00-7b14-8000-00000000a014","family":"TARGET_PACE","rule":"TARGET_FAR_BEHIND",
            "subject":"01857c35-2200-7014-8000-000000000014","subjectName":"工业用地供应",
            "subjectNameEn":"Industrial land supplied","area":"440784","severity":"RED","state":"OPEN","level":0,
            "stale":false,"commitment":"BINDING","leader":"副市长（分管自然资源）","department":"市自然资源局",
            "openedAt":"2023-07-06T02:00:00Z","changedAt":"2023-11-06T02:00:00Z","resolvedAt":null,
            "acknowledgement":null,"promiseBroken":false,"assignment":null,"dataThrough":"2023-10-31",
            "numbers":{"target":2000,"actual":1250,"expected":1460,
            "attainment":62.5,"gap":-10.5,"requiredRest":null,"unit":"mu","light":"RED","due":null,"previous":null,
            "probability":null,"question":null},
            "provenance":"SYNTHETIC","causedBy":null,"sequence":2,"silencedBy":null,"timeline":[
            {"epoch":1,"sequence":1,"type":"alert.opened.v1","time":"2026-11-23T02:00:00.417Z",
            "businessTime":"2023-07-06T02:00:00Z","actor":"alerts-service","change":{"fields":[]}},
            {"epoch":1,"sequence":2,"type":"alert.raised.v1","time":"2026-11-23T02:00:09.118Z",
            "businessTime":"2023-11-06T02:00:00Z","actor":"alerts-service","change":{"fields":[
            {"field":"rule","from":"TARGET_BEHIND","to":"TARGET_FAR_BEHIND"},
            {"field":"severity","from":"YELLOW","to":"RED"}]}}]}""";

    static final String PROMISE = """
            {"promisedBy":"2023-12-20","measure":"12月20日前完成三宗工业用地出让合同签订"}""";

    static final String HANDOVER = """
            {"department":"市土地储备中心","leader":null,"reason":"三宗地块由储备中心供地"}""";

    static final String COMMENT = """
            {"text":"合同撤销一宗，已与企业重新商定"}""";

    static final String SETTLEMENT = """
            {"reason":"实际进度已达标，报表待下月更新","evidence":[{"kind":"MINUTES","reference":"督查室会议纪要〔2023〕12号"}]}""";

    private AlertExamples() {}
}
