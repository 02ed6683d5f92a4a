package io.lejek.telephony.asterisk;

import io.lejek.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The office's PBX and the world around it, both a real Asterisk, with addresses and folders of this run alone. */
public final class RealAsterisk implements AutoCloseable {
    public static final String USERNAME = "lejek";

    private final Path root;
    private final String run;
    private final Path runFolder;
    private final int sipPort;
    private final AsteriskProcess pbx;
    private final AsteriskProcess worldProcess;
    private final Ami worldAmi;
    private final World world;
    private final String secret;

    private RealAsterisk(InstalledAsterisk installed, String run) throws IOException {
        root = installed.root();
        this.run = run;
        runFolder = installed.root().resolve(Path.of("/").relativize(Path.of(run)));
        secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        Map<String, String> sip = Map.of(
                "sip.port", freeUdp("127.0.0.1"),
                "trunk.port", freeUdp("127.0.0.2"),
                "phones.port", freeUdp("127.0.0.3"));
        sipPort = Integer.parseInt(sip.get("sip.port"));
        pbx = new AsteriskProcess(installed.root(), run, "pbx", with(sip, Integer.toString(Ports.free())));
        worldProcess = new AsteriskProcess(installed.root(), run, "world", with(sip, Integer.toString(Ports.free())));
        Files.createDirectories(pbx.inside().resolve("etc"));
        pbx.configure("manager.conf", customersManagerConf());
        for (String file : List.of("cel.conf", "cel_custom.conf")) {
            pbx.configure(
                    file, Files.readString(InstalledAsterisk.deployFolder().resolve(file)));
        }
        pbx.start();
        worldProcess.start();
        worldAmi = worldProcess.connect();
        world = new World(worldAmi);
    }

    /** Starts both, in about a second. */
    public static RealAsterisk start(InstalledAsterisk installed) {
        try {
            sweep(installed.root().resolve("tmp"));
            String run = "/tmp/lejek-" + HexFormat.of().formatHex(new SecureRandom().generateSeed(6));
            return new RealAsterisk(installed, run);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Asterisk", e);
        }
    }

    AsteriskProcess pbx() {
        return pbx;
    }

    public World world() {
        return world;
    }

    /** A new connection on which to do what colleagues do. */
    Hand hand() {
        return new Hand(pbx.connect("hand"));
    }

    /** Begins many calls, or answers them, at an address of its own. */
    Sipp sipp(String name, String scenario, List<String> options) {
        return Sipp.start(root, run + "/sipp", name, scenario, options);
    }

    /** A file that sipp reads, as it names it. */
    String sippFile(String name, List<String> lines) throws IOException {
        Path folder = Files.createDirectories(runFolder.resolve("sipp"));
        Files.write(folder.resolve(name), lines);
        return run + "/sipp/" + name;
    }

    /** Where the PBX listens for SIP, on 127.0.0.1. */
    int sipPort() {
        return sipPort;
    }

    /** Where it listens for its AMI user. */
    public int amiPort() {
        return pbx.amiPort();
    }

    public String secret() {
        return secret;
    }

    /** Where Asterisk writes down each step of each call. */
    Path channelEventLog() {
        return pbx.inside().resolve("log/cel-custom/lejek.csv");
    }

    /** What Asterisk itself wrote about the calls, read anew at each call. */
    public List<CallDetail> callDetails() {
        return CallDetail.readAll(callDetailFile());
    }

    /** Where Asterisk writes down what came of each attempt. */
    Path callDetailFile() {
        return pbx.inside().resolve("log/cdr-csv/Master.csv");
    }

    /** Stops both; their logs stay in {@code target/asterisk}. */
    @Override
    public void close() {
        worldAmi.close();
        worldProcess.close();
        pbx.close();
        try {
            keepLog(pbx, "pbx");
            keepLog(worldProcess, "world");
            delete(runFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The very file that customers are given, with this run's port and secret. */
    private static String customersManagerConf() throws IOException {
        return Files.readString(InstalledAsterisk.deployFolder().resolve("manager.conf"))
                        .replace("port = 5038", "port = ${ami.port}")
                        .replace("CHANGE-ME", "${ami.secret}")
                + Files.readString(AsteriskProcess.TEMPLATES.resolve("pbx/manager.part"));
    }

    private Map<String, String> with(Map<String, String> sip, String amiPort) {
        Map<String, String> values = new HashMap<>(sip);
        values.put("ami.port", amiPort);
        values.put("ami.username", USERNAME);
        values.put("ami.secret", secret);
        return values;
    }

    static String freeUdp(String address) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0))) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static void keepLog(AsteriskProcess process, String name) throws IOException {
        Path kept = Files.createDirectories(Path.of("target/asterisk"));
        Path log = process.inside().resolve("log/messages.log");
        if (Files.exists(log)) {
            Files.copy(log, kept.resolve(name + ".log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what runs of long ago left behind because they were killed. */
    private static void sweep(Path folder) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(2));
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.filter(any -> any.getFileName().toString().startsWith("lejek-"))
                    .toList()) {
                if (Files.getLastModifiedTime(run).toInstant().isBefore(longAgo)) {
                    delete(run);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
