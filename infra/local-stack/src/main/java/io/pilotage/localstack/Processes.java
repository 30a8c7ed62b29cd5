package io.pilotage.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the processes of this machine and sends them signals. */
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /** The living members of the process group, leader or not. A zombie does not live. */
    static List<ProcessHandle> group(long groupId) {
        return ProcessHandle.allProcesses()
                .filter(process -> groupOf(process.pid()) == groupId)
                .toList();
    }

    /** The process and everything that descends from it. */
    static List<ProcessHandle> tree(ProcessHandle leader) {
        return Stream.concat(Stream.of(leader), leader.descendants()).toList();
    }

    static boolean mentions(ProcessHandle process, String text) {
        return commandLine(process.pid()).contains(text);
    }

    static void signal(String signal, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        String pids =
                processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
        try {
            // Java itself sends only TERM and KILL. A process that has ended meanwhile is no failure.
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pids + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ServerFailure("Cannot send signal " + signal + " to " + pids, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while sending signal " + signal, e);
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private static long groupOf(long pid) {
        return stat(pid)
                .filter(fields -> !fields[0].equals("Z"))
                .map(fields -> Long.parseLong(fields[2]))
                .orElse(-1L);
    }

    /** The fields of proc(5) stat from the state on; the name before them may contain anything. */
    private static Optional<String[]> stat(long pid) {
        try {
            String line = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
