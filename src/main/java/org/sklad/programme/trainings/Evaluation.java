package org.sklad.programme.trainings;

import java.math.BigDecimal;

/**
 * What participants thought of a training.
 *
 * @param mean mean mark, from 1 to 5
 * @param count marks that it is the mean of
 */
public record Evaluation(BigDecimal mean, int count) {}
