package io.targetmonitor.alerts.rule;

/**
 * What one family says of one subject.
 *
 * @param part of the thing, such as the kind of a milestone; empty if it is the thing itself
 * @param numbers what that rests on
 */
public record Statement(Family family, String part, Outlook outlook, Numbers numbers) {

    public static Statement of(Family family, Outlook outlook, Numbers numbers) {
        return new Statement(family, "", outlook, numbers);
    }

    public Statement saying(Outlook other) {
        return new Statement(family, part, other, numbers);
    }
}
