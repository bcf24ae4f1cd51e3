package studio.backlot.kit.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys of ours, one in rows, one in records and one in lines of logs, among what the test run has left: a scan that finds them would have found
 * others. All are looked for at once, as a scan reads everything there is.
 */
final class PlantedKeys {
    static final String IN_ROWS = "key-in-a-row-7c19";
    static final String IN_RECORDS = "key-in-a-record-7c19";
    static final String IN_LOGS = "key-in-a-line-7c19";

    private static final Map<Set<String>, Map<String, List<String>>> SCANS = new HashMap<>();

    private PlantedKeys() {}

    /** Where each of the keys is, and each of ours was, in one scan for all who ask. */
    static synchronized Map<String, List<String>> among(Set<String> keys) throws Exception {
        Map<String, List<String>> known = SCANS.get(keys);
        if (known == null) {
            known = scanned(keys);
            SCANS.put(keys, known);
        }
        return known;
    }

    /** The logs that have a key of ours in their second line. */
    static List<Path> logs() {
        return StudioBacking.logs().stream()
                .map(folder -> folder.resolve("planted.log"))
                .toList();
    }

    private static Map<String, List<String>> scanned(Set<String> keys) throws Exception {
        try (Connection connection = KeyScan.connect();
                Statement statement = connection.createStatement()) {
            rows(statement);
            try {
                records();
                for (Path log : logs()) {
                    Files.writeString(log, "first\nsecond %s\n".formatted(IN_LOGS));
                }
                return KeyScan.places(Stream.concat(Stream.of(IN_ROWS, IN_RECORDS, IN_LOGS), keys.stream())
                        .toList());
            } finally {
                statement.execute("drop table planted");
                for (Path log : logs()) {
                    Files.deleteIfExists(log);
                }
            }
        }
    }

    private static void rows(Statement statement) throws Exception {
        String hex = HexFormat.of().formatHex(("before " + IN_ROWS).getBytes(StandardCharsets.UTF_8));
        statement.execute("create table planted (id integer, words text, bytes bytea)");
        statement.execute("insert into planted values (1, 'a %s b', null), (2, null, '\\x%s'), (3, '%s', null)"
                .formatted(IN_ROWS, hex, base64("any " + IN_ROWS)));
    }

    private static void records() throws Exception {
        List<String[]> records = new ArrayList<>();
        records.add(new String[] {"key", "{\"token\":\"" + IN_RECORDS + "\"}", ""});
        records.add(new String[] {IN_RECORDS, "", ""});
        records.add(new String[] {"key", "", base64("Bearer " + IN_RECORDS)});
        KeyScan.makeTopic("planted");
        try (TestKafka kafka = new TestKafka()) {
            for (String[] parts : records) {
                kafka.send(TestKafka.cloudEvent(
                        "planted", parts[0], parts[1].getBytes(StandardCharsets.UTF_8), Map.of("note", parts[2])));
            }
        }
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
