package io.lejek.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Footer FOOTER = Footer.in("en", "https://crm.example/u/1");

    @Test
    void fillsValuesAndFallbacks() {
        // Given
        Template template = Template.of(
                "Hello {client.name|there}", "<p>Dear {client.name}, greetings to {client.city|your city}!</p>");
        // When
        Rendered letter = template.render(Map.of(Token.CLIENT_NAME, "Jan Żółw"), FOOTER);
        // Then
        assertThat(letter.subject()).isEqualTo("Hello Jan Żółw");
        assertThat(letter.html()).contains("Dear Jan Żółw, greetings to your city!");
        assertThat(letter.text()).startsWith("Dear Jan Żółw, greetings to your city!");
        assertThat(letter.fallbacks()).containsExactly("client.city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{client.nmae|x}", "{client}", "{}", "{client.name.first|x}", "{client.<b>name</b>|x}"})
    void namesUnknownPlaceholder(String placeholder) {
        // When
        Template template = Template.of("Hello", "<p>" + placeholder + "</p>");
        // Then
        assertThat(template.flaws()).extracting(Flaw::token).containsExactly(placeholder);
        assertThat(template.flaws().getFirst().advice()).contains("client.name");
    }

    @Test
    void demandsFallbackWhereValueMayBeMissing() {
        // When
        Template template = Template.of("Hello {client.city}", "<p>{client.name}</p>");
        // Then
        assertThat(template.flaws()).extracting(Flaw::token).containsExactly("{client.city}");
    }

    @Test
    void refusesPlaceholderInStyle() {
        // When
        Template template = Template.of("Hello", "<p style=\"font-family:{client.name|x}\">a</p>");
        // Then
        assertThat(template.flaws()).extracting(Flaw::advice).allMatch(advice -> advice.contains("style"));
    }

    @Test
    void bracesOfStyleSheetsAndCommentsAreNoPlaceholders() {
        // When
        Template template =
                Template.of("Hello", "<style>p { color: red }</style><!--[if mso]>{x}<![endif]--><p>Hi</p>");
        // Then
        assertThat(template.flaws()).isEmpty();
        assertThat(template.render(Map.of(), FOOTER).html()).startsWith("<p>Hi</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script><p>a</p>|script",
                "<p onclick=\"x()\">a</p>|onclick",
                "<a href=\"javascript:x()\">a</a>|javascript",
                "<iframe src=\"https://x\"></iframe>a|iframe",
                "<form action=\"/x\"><input></form>a|form",
                "<img src=\"data:text/html,x\" alt=\"a\">|data:"
            })
    void dropsWhatLettersMustNotHold(String html, String gone) {
        // When
        String cleaned = Template.of("Hello", html).render(Map.of(), FOOTER).html();
        // Then
        assertThat(cleaned).doesNotContain(gone);
    }

    @Test
    void escapesValuesForTheirPlace() {
        // Given
        Template template = Template.of(
                "For {client.name|you}",
                "<p title=\"{client.name|x}\">{client.name|x} <a href=\"https://a.example/?n={client.name|x}\">go</a></p>");
        // When
        Rendered letter = template.render(Map.of(Token.CLIENT_NAME, "A&B \"<script>\" 'c'"), FOOTER);
        // Then
        assertThat(letter.subject()).isEqualTo("For A&B \"<script>\" 'c'");
        assertThat(letter.html())
                .contains("title=\"A&amp;B &#34;&lt;script&gt;&#34; &#39;c&#39;\"")
                .contains(">A&amp;B &#34;&lt;script&gt;&#34; &#39;c&#39; <a")
                .contains("A%26B%20%22%3Cscript%3E%22%20%27c%27\"");
        assertThat(letter.text()).contains("A&B \"<script>\" 'c' go (https://a.example/?n=A%26B%20%22%3Cscript");
    }

    @Test
    void valueIsNeverPlaceholder() {
        // Given
        Template template = Template.of("Hi {client.name}", "<p>{client.name}</p>");
        // When
        Rendered letter = template.render(Map.of(Token.CLIENT_NAME, "{manager.name|x} lejekslot0end"), FOOTER);
        // Then
        assertThat(letter.subject()).isEqualTo("Hi {manager.name|x} lejekslot0end");
        assertThat(letter.html()).contains("{manager.name|x} lejekslot0end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.com", "a\nb", "a\rb", "a\u0000b"})
    void refusesSubjectThatCouldBeginAnotherHeader(String subject) {
        assertThatThrownBy(() -> Template.of(subject, "<p>a</p>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueWithLineBreakStaysOneHeaderLine() {
        // Given
        Template template = Template.of("Hi {client.name}", "<p>a</p>");
        // When
        Rendered letter = template.render(Map.of(Token.CLIENT_NAME, "Eve\r\nBcc: all@example.com"), FOOTER);
        // Then
        assertThat(letter.subject()).isEqualTo("Hi Eve  Bcc: all@example.com");
    }

    @Test
    void endsEveryLetterWithTheWayOut() {
        // When
        Rendered letter = Template.of("Hi", "<p>a</p>").render(Map.of(), Footer.in("pl", "https://x.example/u/1"));
        // Then
        assertThat(letter.html()).contains("<a href=\"https://x.example/u/1\">Nie chcę więcej takich listów</a>");
        assertThat(letter.text()).endsWith("Nie chcę więcej takich listów: https://x.example/u/1\n");
    }

    @Test
    void makesReadablePlainText() {
        // Given
        String html = "<h1>Offer</h1><p>Two&nbsp;lines<br>here</p><ul><li>one</li><li>two &amp; half</li></ul>"
                + "<p><a href=\"https://a.example/x\">Look</a> and <a href=\"https://b.example\">https://b.example</a></p>";
        // When
        String text = Template.of("Hi", html).render(Map.of(), FOOTER).text();
        // Then
        assertThat(text).startsWith("""
                Offer

                Two lines
                here

                - one
                - two & half

                Look (https://a.example/x) and https://b.example""");
    }

    @Test
    void anyValueStaysText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Template template = Template.of("Hi {client.name}", "<p title=\"{client.name}\">{client.name}</p>");
        String alphabet = "<>&\"'{}|\r\n\u0000\u2028=/ ;ażя\uD83D\uDE00";
        for (int round = 0; round < 500; round++) {
            StringBuilder value = new StringBuilder("v");
            for (int i = random.nextInt(12); i > 0; i--) {
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            // When
            Rendered letter = template.render(Map.of(Token.CLIENT_NAME, value.toString()), FOOTER);
            // Then
            assertThat(LetterHtml.cleaned(letter.html()).split("<p", -1))
                    .as("seed %d", seed)
                    .hasSize(3);
            assertThat(letter.subject().lines().count()).as("seed %d", seed).isEqualTo(1);
        }
    }
}
