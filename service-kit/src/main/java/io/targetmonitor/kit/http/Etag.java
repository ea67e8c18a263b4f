package io.targetmonitor.kit.http;

import java.util.List;

/** The sequence of a subject as an entity tag, so that nobody overwrites what somebody else changed. */
public final class Etag {

    private Etag() {}

    public static String of(long sequence) {
        return "\"" + sequence + "\"";
    }

    /**
     * For changes that must name the state they change.
     *
     * @throws Refusal 428 if nothing is named, 412 if the state is another one by now
     */
    public static void require(String ifMatch, long sequence) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(428, "if-match-required", List.of());
        }
        check(ifMatch, sequence);
    }

    /**
     * For changes that may name the state they change: 412 if it is another one by now.
     *
     * @param sequence 0 if nothing is there, which whoever names a state, or any, does not expect
     */
    public static void check(String ifMatch, long sequence) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        var named = List.of(ifMatch.split(",")).stream().map(String::strip).toList();
        if (sequence == 0 || !named.contains("*") && !named.contains(of(sequence))) {
            throw new Refusal(412, "changed-meanwhile", List.of());
        }
    }
}
