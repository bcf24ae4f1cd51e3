/**
 * The voice process: a program of its own that speaks through libespeak-ng.
 *
 * <p>libespeak-ng is GPLv3 and keeps global state, so it lives in a child JVM whose class path holds these classes and the
 * optional component that bundles the library; nothing else in the service refers to this package, and this package
 * refers to nothing but the JDK. See {@code docs/voices.md}.
 */
@NullMarked
package studio.backlot.audio.voices;

import org.jspecify.annotations.NullMarked;
