package org.sklad.platform.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/**
 * PostgreSQL plans the statement each time, for what is bound, instead of once for whatever is: for statements whose best plan
 * depends on it so much that planning (1 to 5 ms) is the smaller part. SQLite does nothing else for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SqlStatementCustomizingAnnotation(PlannedAnewFactory.class)
public @interface PlannedAnew {}
