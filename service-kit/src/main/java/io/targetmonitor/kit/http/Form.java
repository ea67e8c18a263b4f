package io.targetmonitor.kit.http;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** On a type that is written as text: the code of the problem that says how that text must look. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface Form {
    String value();
}
