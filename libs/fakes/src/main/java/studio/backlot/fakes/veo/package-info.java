/** A strict Veo on Vertex AI. */
@NullMarked
package studio.backlot.fakes.veo;

import org.jspecify.annotations.NullMarked;
