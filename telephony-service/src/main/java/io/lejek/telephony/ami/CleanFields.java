package io.lejek.telephony.ami;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one action one action. A line break within a field would be read by the PBX as another header, or as another
 * action, with all our rights; the library does not look.
 */
final class CleanFields {
    private CleanFields() {}

    /** @throws IllegalArgumentException when a field holds CR, LF or NUL; the message names the field, not the text */
    static void require(ManagerAction action) {
        for (Method getter : action.getClass().getMethods()) {
            boolean property = getter.getParameterCount() == 0
                    && getter.getName().startsWith("get")
                    && !Modifier.isStatic(getter.getModifiers());
            if (property && !clean(value(getter, action))) {
                throw new IllegalArgumentException(
                        action.getAction() + ": " + getter.getName().substring(3) + " must not hold line breaks");
            }
        }
    }

    private static boolean clean(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.indexOf('\r') < 0 && text.indexOf('\n') < 0 && text.indexOf('\0') < 0;
            case Map<?, ?> map -> map.entrySet().stream().allMatch(e -> clean(e.getKey()) && clean(e.getValue()));
            case Collection<?> many -> many.stream().allMatch(CleanFields::clean);
            default -> true;
        };
    }

    private static @Nullable Object value(Method getter, ManagerAction action) {
        try {
            return getter.invoke(action);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(action.getAction() + " cannot be read", e);
        }
    }
}
