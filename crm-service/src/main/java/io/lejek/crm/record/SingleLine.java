package io.lejek.crm.record;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one line: no line breaks, no zero bytes, no other control characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[^\\x00-\\x1F\\x7F]*")
public @interface SingleLine {
    String message() default "must be one line of plain text, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
