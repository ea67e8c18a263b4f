package io.targetmonitor.alerts.order;

/** Where a supervision order stands (DOMAIN.md 2.6: 交办, 签收, 反馈, 退回, 销号). */
public enum OrderState {
    ASSIGNED,
    ACCEPTED,
    REPLIED,
    RETURNED,
    CLOSED;

    /** True while the unit has something to do: then a due day can pass. */
    boolean isWithTheUnit() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, RETURNED -> true;
            case REPLIED, CLOSED -> false;
        };
    }
}
