package studio.backlot.media.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StubLibraryTest {

    private final StubLibrary stub = new StubLibrary("libstub.so.7", List.of("STUB_1", "STUB_1.1"));

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    @SuppressWarnings("restricted") // Loading a library is what is tested.
    void the_loader_takes_it_and_finds_nothing_in_it() throws Exception {
        Path file = Files.write(folder.resolve("libstub.so.7"), stub.bytes(StubLibrary.Machine.X86_64));
        try (Arena arena = Arena.ofConfined()) {
            assertThat(SymbolLookup.libraryLookup(file, arena).find("stub")).isEmpty();
        }
    }

    @Test
    void it_says_for_which_machine_it_is() {
        assertThat(machine(StubLibrary.Machine.X86_64)).isEqualTo(62);
        assertThat(machine(StubLibrary.Machine.AARCH64)).isEqualTo(183);
    }

    private int machine(StubLibrary.Machine machine) {
        return ByteBuffer.wrap(stub.bytes(machine))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getShort(18);
    }
}
