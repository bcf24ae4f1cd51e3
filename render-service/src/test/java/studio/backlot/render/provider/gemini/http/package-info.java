@NullMarked
package studio.backlot.render.provider.gemini.http;

import org.jspecify.annotations.NullMarked;
