package org.sklad.oversight.privacy;

/** How much there is of somebody that stays without words and hours when they are erased. */
public record Extent(long handouts, long loans, long stays) {}
