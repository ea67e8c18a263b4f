package io.targetmonitor.alerts.order;

/**
 * What an order is about: a target, a milestone or a project, in which area, and in whose hands it is.
 *
 * @param department the responsible unit; null where nobody is named
 */
public record About(
        String subject, String name, String nameEn, String area, String department, String leader, String provenance) {

    public About called(String otherName, String otherNameEn) {
        return new About(subject, otherName, otherNameEn, area, department, leader, provenance);
    }
}
