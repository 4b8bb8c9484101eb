package org.sklad.programme.trainings;

import java.math.BigDecimal;

/**
 * The marks that participants gave a training.
 *
 * @param mean mean mark, from 1 to 5
 * @param count marks that it is the mean of
 */
public record Evaluation(BigDecimal mean, int count) {}
