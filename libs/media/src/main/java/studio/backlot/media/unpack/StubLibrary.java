package studio.backlot.media.unpack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A shared library without any symbol: enough for the dynamic loader to start a program that is linked with a library it never calls.
 * Written as ELF-64 little endian (System V ABI, generic part, chapters 4 and 5; versions after the Linux Standard Base 5, 10.7).
 *
 * @param soname the name that programs ask for
 * @param versions symbol versions that programs expect to be defined
 */
record StubLibrary(String soname, List<String> versions) {

    /** Values of the header's e_machine. */
    enum Machine {
        X86_64(62),
        AARCH64(183);

        private final int code;

        Machine(int code) {
            this.code = code;
        }
    }

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SEGMENTS = 3;
    private static final int SYMBOL = 24;
    private static final int VERSION = 28;
    private static final int PAGE = 0x10000;

    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474e551;
    private static final int READ_WRITE = 6;

    private static final long DT_HASH = 4;
    private static final long DT_STRTAB = 5;
    private static final long DT_SYMTAB = 6;
    private static final long DT_STRSZ = 10;
    private static final long DT_SYMENT = 11;
    private static final long DT_SONAME = 14;
    private static final long DT_VERSYM = 0x6ffffff0L;
    private static final long DT_VERDEF = 0x6ffffffcL;
    private static final long DT_VERDEFNUM = 0x6ffffffdL;

    StubLibrary {
        versions = List.copyOf(versions);
    }

    /** The file: header, segments, symbol table, hash table, versions, dynamic section, names; loaded as one piece. */
    byte[] bytes(Machine machine) {
        List<String> definitions = new ArrayList<>(List.of(soname));
        definitions.addAll(versions);
        Names names = Names.of(definitions);
        int symbols = HEADER + SEGMENTS * SEGMENT;
        int hash = symbols + SYMBOL;
        int symbolVersions = hash + 16;
        int versionDefinitions = symbolVersions + 8;
        int dynamic = (versionDefinitions + definitions.size() * VERSION + 7) / 8 * 8;
        List<long[]> entries = List.of(
                new long[] {DT_SONAME, names.offset(0)},
                new long[] {DT_HASH, hash},
                new long[] {DT_SYMTAB, symbols},
                new long[] {DT_SYMENT, SYMBOL},
                new long[] {DT_VERSYM, symbolVersions},
                new long[] {DT_VERDEF, versionDefinitions},
                new long[] {DT_VERDEFNUM, definitions.size()},
                new long[] {DT_STRSZ, names.table().length()},
                new long[] {DT_STRTAB, dynamic + 16L * 10},
                new long[] {0, 0});
        int end = dynamic + 16 * entries.size() + names.table().length();

        ByteBuffer file = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
        header(file, machine);
        segment(file, PT_LOAD, 0, end, PAGE);
        segment(file, PT_DYNAMIC, dynamic, 16L * entries.size(), 8);
        segment(file, PT_GNU_STACK, 0, 0, 16);
        // The symbol table has only its first, undefined symbol; the hash table one empty bucket and one chain.
        file.position(hash).putInt(1).putInt(1).putInt(0).putInt(0);
        file.position(versionDefinitions);
        for (int i = 0; i < definitions.size(); i++) {
            versionDefinition(file, i, definitions, names.offset(i));
        }
        file.position(dynamic);
        entries.forEach(entry -> file.putLong(entry[0]).putLong(entry[1]));
        file.put(names.bytes());
        return file.array();
    }

    private static void header(ByteBuffer file, Machine machine) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 3).putShort((short) machine.code).putInt(1);
        file.putLong(0).putLong(HEADER).putLong(0);
        file.putInt(0).putShort((short) HEADER);
        file.putShort((short) SEGMENT).putShort((short) SEGMENTS);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer file, int type, long offset, long size, long alignment) {
        file.putInt(type).putInt(READ_WRITE);
        file.putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    /** A definition with its one name; the first is the library's own. */
    private static void versionDefinition(ByteBuffer file, int index, List<String> definitions, int name) {
        boolean last = index == definitions.size() - 1;
        file.putShort((short) 1).putShort((short) (index == 0 ? 1 : 0));
        file.putShort((short) (index + 1)).putShort((short) 1);
        file.putInt(elfHash(definitions.get(index))).putInt(20).putInt(last ? 0 : VERSION);
        file.putInt(name).putInt(0);
    }

    /** The System V ABI's hash of a name. */
    private static int elfHash(String name) {
        int hash = 0;
        for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + letter;
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }

    /** A string table: an empty name, then each name, ended by zero. */
    private record Names(String table, List<Integer> offsets) {

        static Names of(List<String> names) {
            StringBuilder table = new StringBuilder("\0");
            List<Integer> offsets = new ArrayList<>();
            for (String name : names) {
                offsets.add(table.length());
                table.append(name).append('\0');
            }
            return new Names(table.toString(), offsets);
        }

        int offset(int index) {
            return offsets.get(index);
        }

        byte[] bytes() {
            return table.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
