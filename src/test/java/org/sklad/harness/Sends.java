package org.sklad.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The forms of pages that a test fills in well and sends ({@code POST /people/{caseCode}/cards}), to see what comes of it. A form
 * that no test sends fails the build, and so does a test that does not send what it says ({@code FormsIT}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TakenForms.class)
public @interface Sends {
    String[] value();
}
