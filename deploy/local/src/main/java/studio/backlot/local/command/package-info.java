/** The backlot command: one class a sub-command. */
@NullMarked
package studio.backlot.local.command;

import org.jspecify.annotations.NullMarked;
