package studio.backlot.render.provider;

/** A result where the provider has left it. */
public sealed interface RemoteFile {

    /** In a store. */
    record Stored(String address) implements RemoteFile {}

    /** In the answer itself. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
    record Inline(byte[] bytes) implements RemoteFile {
        @Override
        public String toString() {
            return "Inline[" + bytes.length + " bytes]";
        }
    }
}
