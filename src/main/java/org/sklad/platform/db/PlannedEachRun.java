package org.sklad.platform.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/**
 * Makes PostgreSQL plan the statement at each run for the bound values, instead of once for all values. For statements whose best
 * plan depends so much on the values that planning (1 to 5 ms) costs less. No effect on SQLite.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SqlStatementCustomizingAnnotation(PlannedEachRunFactory.class)
public @interface PlannedEachRun {}
