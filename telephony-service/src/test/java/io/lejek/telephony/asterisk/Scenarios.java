package io.lejek.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The scenarios of {@code src/test/resources/captures}. */
final class Scenarios {
    private static final String OUTSIDE = "+447700900001";
    private static final String CALLED = "+447700900002";
    private static final String NOBODY = "+447700900099";
    private static final Map<String, Consumer<Stage>> ALL = new LinkedHashMap<>();

    static {
        inbound();
        outbound();
        internal();
        clickToCall();
        groups();
        queuesAndMailboxes();
        passedOn();
        takenAndParked();
        builtOfLocalChannels();
    }

    private Scenarios() {}

    /**
     * @param world whom to call from and to
     * @param pbx where Lejek's own actions go
     * @param hand what colleagues do on their phones
     */
    record Stage(World world, Ami pbx, Hand hand) {
        void click(String extension, String number) {
            pbx.asks(
                    "Originate",
                    "Channel: PJSIP/" + extension,
                    "Context: from-phones",
                    "Exten: " + number,
                    "Priority: 1",
                    "CallerID: " + number,
                    "Timeout: 6000",
                    "Async: true",
                    "ChannelId: lejek-click-1",
                    "OtherChannelId: lejek-click-1-2");
        }
    }

    /** What happens in each, by the name of its capture. */
    static Map<String, Consumer<Stage>> all() {
        return ALL;
    }

    private static void inbound() {
        ALL.put("inbound-answered", stage -> {
            stage.world().phone("101").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(2)).calls("101");
        });
        ALL.put("inbound-answered-desk-hangs-up", stage -> {
            stage.world().phone("101").answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
            stage.world().calls(OUTSIDE, "101");
        });
        ALL.put("inbound-no-answer", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().calls(OUTSIDE, "101");
        });
        ALL.put("inbound-given-up", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().caller(OUTSIDE).givesUpAfter(ofSeconds(2)).calls("101");
        });
        ALL.put("inbound-busy", stage -> {
            stage.world().phone("101").isBusy();
            stage.world().calls(OUTSIDE, "101");
        });
        ALL.put("inbound-rejected", stage -> {
            stage.world().phone("101").rejectsAfter(ofSeconds(1));
            stage.world().calls(OUTSIDE, "101");
        });
        ALL.put("inbound-desk-unplugged", stage -> stage.world().calls(OUTSIDE, "105"));
    }

    private static void outbound() {
        ALL.put("outbound-answered", stage -> {
            stage.world().phone(CALLED).answersAfter(ofSeconds(1));
            stage.world().caller("101").hangsUpAfter(ofSeconds(2)).calls(CALLED);
        });
        ALL.put("outbound-busy", stage -> {
            stage.world().phone(CALLED).isBusy();
            stage.world().calls("101", CALLED);
        });
        ALL.put("outbound-no-answer", stage -> {
            stage.world().phone(CALLED).keepsSilent();
            stage.world().calls("101", CALLED);
        });
        ALL.put("outbound-given-up", stage -> {
            stage.world().phone(CALLED).keepsSilent();
            stage.world().caller("101").givesUpAfter(ofSeconds(2)).calls(CALLED);
        });
        ALL.put("outbound-rejected", stage -> {
            stage.world().phone(CALLED).rejectsAfter(ofSeconds(1));
            stage.world().calls("101", CALLED);
        });
        ALL.put("outbound-no-such-number", stage -> stage.world().calls("101", NOBODY));
    }

    private static void internal() {
        ALL.put("internal-answered", stage -> {
            stage.world().phone("102").answersAfter(ofSeconds(1));
            stage.world().caller("101").hangsUpAfter(ofSeconds(2)).calls("102");
        });
        ALL.put("internal-no-answer", stage -> {
            stage.world().phone("102").keepsSilent();
            stage.world().calls("101", "102");
        });
        ALL.put("internal-busy", stage -> {
            stage.world().phone("102").isBusy();
            stage.world().calls("101", "102");
        });
        ALL.put("internal-given-up", stage -> {
            stage.world().phone("102").keepsSilent();
            stage.world().caller("101").givesUpAfter(ofSeconds(2)).calls("102");
        });
    }

    private static void clickToCall() {
        ALL.put("click-to-call-answered", stage -> {
            stage.world().phone("101").answersAfter(ofSeconds(1));
            stage.world().phone(CALLED).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
            stage.click("101", CALLED);
        });
        ALL.put("click-to-call-busy", stage -> {
            stage.world().phone("101").answersAfter(ofSeconds(1));
            stage.world().phone(CALLED).isBusy();
            stage.click("101", CALLED);
        });
        ALL.put("click-to-call-desk-does-not-answer", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.click("101", CALLED);
        });
    }

    private static void groups() {
        ALL.put("ring-group-answered", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().phone("102").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(3)).calls("201");
        });
        ALL.put("ring-group-no-answer", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().phone("102").keepsSilent();
            stage.world().calls(OUTSIDE, "201");
        });
        ALL.put("queue-answered", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().phone("102").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(6)).calls("300");
        });
        ALL.put("queue-given-up", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().phone("102").keepsSilent();
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(4)).calls("300");
        });
        ALL.put("menu-answered", stage -> {
            stage.world().phone("101").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(4)).calls("401");
        });
        ALL.put("menu-no-answer", stage -> {
            stage.world().phone("101").keepsSilent();
            stage.world().calls(OUTSIDE, "401");
        });
    }

    private static void queuesAndMailboxes() {
        ALL.put("queue-nobody-in-time", stage -> {
            stage.world().phone("110").keepsSilent();
            stage.world().calls(OUTSIDE, "310");
        });
        ALL.put("mailbox", stage -> {
            stage.world().phone("110").keepsSilent();
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(2)).calls("510");
        });
        ALL.put(
                "menu-hung-up",
                stage -> stage.world()
                        .caller(OUTSIDE)
                        .hangsUpAfter(ofMillis(500))
                        .calls("410"));
        ALL.put("recorded", stage -> {
            stage.hand().recordsCallsOf("110");
            stage.world().phone("110").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(2)).calls("110");
        });
    }

    private static void passedOn() {
        ALL.put("transfer-unasked", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500));
            stage.world().phone("111").answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
            stage.world().calls(OUTSIDE, "110");
            stage.hand().awaitTalk("110").blindTransfer("110", "111");
        });
        ALL.put("transfer-unasked-to-nobody", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500));
            stage.world().phone("111").keepsSilent();
            stage.world().calls(OUTSIDE, "110");
            stage.hand().awaitTalk("110").blindTransfer("110", "111");
        });
        ALL.put("transfer-by-the-caller", stage -> {
            stage.world().phone(CALLED).answersAfter(ofMillis(500));
            stage.world().phone("111").answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
            stage.world().calls("110", CALLED);
            stage.hand().awaitTalk("110").blindTransfer("110", "111");
        });
        ALL.put("transfer-after-consultation", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500)).hangsUpAfter(ofSeconds(5));
            stage.world().phone("111").answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(6));
            stage.world().calls(OUTSIDE, "110");
            stage.hand().awaitTalk("110");
            stage.world().press("110", "*2111");
        });
    }

    private static void takenAndParked() {
        ALL.put("picked-up", stage -> {
            stage.world().phone("110").keepsSilent();
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(3)).calls("110");
            stage.hand().awaitRing("110");
            stage.world().calls("111", "*8110");
        });
        ALL.put("parked-and-fetched", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500));
            stage.world().calls(OUTSIDE, "110");
            String space = stage.hand().awaitTalk("110").park("110", "default");
            stage.world().caller("111").hangsUpAfter(ofSeconds(2)).calls(space);
            stage.hand().awaitTalk("111");
        });
        ALL.put("parked-and-returned", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500)).hangsUpAfter(ofSeconds(2));
            stage.world().calls(OUTSIDE, "110");
            stage.hand().awaitTalk("110").park("110", "short");
        });
        ALL.put("conference", stage -> {
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(4)).calls("910");
            stage.world().caller("110").hangsUpAfter(ofSeconds(3)).calls("910");
        });
    }

    private static void builtOfLocalChannels() {
        ALL.put("ring-group-of-locals", stage -> {
            stage.world().phone("110").keepsSilent();
            stage.world().phone("111").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(3)).calls("610");
        });
        ALL.put("forwarded-to-a-mobile", stage -> {
            stage.world().phone("+447700900810").answersAfter(ofSeconds(1));
            stage.world().caller(OUTSIDE).hangsUpAfter(ofSeconds(3)).calls("810");
        });
        ALL.put("dialler-of-locals", stage -> {
            stage.world().phone("110").answersAfter(ofMillis(500));
            stage.world().phone(CALLED).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
            stage.hand().originate("Local/110@extensions", CALLED);
        });
    }
}
