package io.targetmonitor.targets.target;

import java.util.UUID;

/**
 * How a target would stand.
 *
 * @param assessment with its probabilities and their record
 * @param forecast the same as in the assessment; null without one
 */
record WhatIfAnswer(UUID targetId, AssessmentView assessment, AssessmentView.Forecast forecast) {}
