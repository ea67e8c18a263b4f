package io.targetmonitor.targets.observation;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param recorded rows that brought something new
 * @param unchanged rows that were known already
 * @param refused rows that were left out, with the reason
 */
record BatchAnswer(int recorded, int unchanged, List<Refused> refused) {

    /**
     * One row that was left out.
     *
     * @param row its place in the batch, from 0
     * @param field null if no single field is to blame
     * @param code stable name of the reason
     */
    record Refused(int row, String field, String code) {}
}
