package io.targetmonitor.alerts.order;

/** What the API description shows. */
final class OrderExamples {

    private static final String FIELDS = """
            "id":"0188e2f1-7a00-7b14-8000-00000000c014","number":"440784-2023-7","year":2023,"running":7,
            "area":"440784","subject":"01857c35-2200-7014-8000-000000000014","subjectName":"工业用地供应",
            "subjectNameEn":"Industrial land supplied","unit":"市自然资源局","leader":"副市长（分管自然资源）",
            "text":null,"openedBy":"RULE","state":"REPLIED","openedAt":"2023-11-06T02:00:00Z",
            "changedAt":"2023-11-15T02:00:00Z","due":"2023-11-27","originalDue":"2023-11-27","overdue":false,
            "extension":null,"acceptedBy":"reporter-heshan","acceptedAt":"2023-11-07T02:00:00Z",
            "repliedBy":"reporter-heshan","repliedAt":"2023-11-15T02:00:00Z","reply":"三宗地块已挂牌，12月上旬成交",
            "closedAt":null,"judgedThrough":"2023-10-31","revised":false,
            "entries":[{"alert":"0188e2f1-7a00-7b14-8000-00000000a014",
            "subject":"01857c35-2200-7014-8000-000000000014","rule":"TARGET_FAR_BEHIND","text":null,
            "at":"2023-11-06T02:00:00Z"}],"provenance":"SYNTHETIC","sequence":3""";

    static final String ORDER = "{" + FIELDS + "}";

    static final String PAGE = "{\"items\":[" + ORDER + "],\"nextCursor\":null}";

    static final String WITH_TIMELINE = "{" + FIELDS + """
            ,"timeline":[
            {"epoch":1,"sequence":1,"type":"order.opened.v1","time":"2026-11-25T02:00:00.417Z",
            "businessTime":"2023-11-06T02:00:00Z","actor":"alerts-service","change":{"fields":[]}},
            {"epoch":1,"sequence":2,"type":"order.accepted.v1","time":"2026-11-25T02:00:09.118Z",
            "businessTime":"2023-11-07T02:00:00Z","actor":"reporter-heshan","change":{"fields":[
            {"field":"state","from":"ASSIGNED","to":"ACCEPTED"}]}}]}""";

    static final String OPENING = """
            {"subject":"01857c35-2200-7014-8000-000000000014","unit":"市自然资源局","due":"2099-12-31",
            "text":"请于期限前报送三宗工业用地挂牌情况","alerts":[]}""";

    static final String REPLY = """
            {"text":"三宗地块已挂牌，12月上旬成交","evidence":[{"kind":"NOTICE","reference":"挂牌公告〔2023〕21号"}]}""";

    static final String CONCLUSION = """
            {"text":"核实属实，准予销号","evidence":[{"kind":"MINUTES","reference":"督查室会议纪要〔2023〕12号"}]}""";

    static final String RETURN = """
            {"reason":"缺少成交确认书","due":"2099-12-31"}""";

    static final String EXTENSION = """
            {"due":"2099-12-31","reason":"企业补充材料，需延期两周"}""";

    private OrderExamples() {}
}
