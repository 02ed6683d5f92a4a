package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanFieldsTest {
    static Stream<Arguments> fields() {
        Map<String, BiConsumer<OriginateAction, String>> setters = Map.of(
                "channel", OriginateAction::setChannel,
                "exten", OriginateAction::setExten,
                "context", OriginateAction::setContext,
                "caller id", OriginateAction::setCallerId,
                "action id", OriginateAction::setActionId,
                "channel id", OriginateAction::setChannelId,
                "variable", (action, text) -> action.setVariable("NUMBER", text),
                "name of a variable", (action, text) -> action.setVariable(text, "1"));
        return setters.entrySet().stream()
                .flatMap(setter -> Stream.of("1\r\nAction: Command", "1\n2", "1\r2", "1\0002")
                        .map(text -> Arguments.of(setter.getKey(), setter.getValue(), text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void refusesALineBreakInAnyField(String name, BiConsumer<OriginateAction, String> setter, String text) {
        // Given
        OriginateAction action = new OriginateAction();
        setter.accept(action, text);
        // When / Then
        assertThatThrownBy(() -> CleanFields.require(action)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsAnHonestActionPass() {
        // Given
        OriginateAction action = new OriginateAction();
        action.setChannel("PJSIP/101");
        action.setCallerId("\"Zo\u00eb\" <+48221234567>");
        action.setVariable("NAME", "Zo\u00eb");
        // When / Then
        assertThatCode(() -> CleanFields.require(action)).doesNotThrowAnyException();
    }
}
