/** Post-distribution monitoring: the sample of households after a distribution day, their answers to three questions, and the result. */
@NullMarked
package org.sklad.programme.monitoring;

import org.jspecify.annotations.NullMarked;
