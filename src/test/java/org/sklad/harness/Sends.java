package org.sklad.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The forms of pages that a test fills in correctly and sends ({@code POST /people/{caseCode}/cards}) to check the result. The
 * build fails on a form that no test sends, and on a test that does not send its declared forms ({@code FormsIT}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TakenForms.class)
public @interface Sends {
    String[] value();
}
