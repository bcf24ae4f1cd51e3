/** Images by Gemini: its wire form, by the manual of {@code generateContent} of 2026-11. */
@NullMarked
package studio.backlot.render.provider.gemini;

import org.jspecify.annotations.NullMarked;
