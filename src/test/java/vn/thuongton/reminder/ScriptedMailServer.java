package vn.thuongton.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on one port that misbehaves as it is told and keeps every mail it has taken. */
class ScriptedMailServer implements AutoCloseable {

    enum Behaviour {
        WELL,
        /** Takes connections and never says a word. */
        SILENT,
        /** 421 instead of a greeting. */
        CLOSING,
        /** 451 for every sender. */
        BUSY,
        /** 550 for every recipient. */
        REFUSING,
        /** Hangs up in the middle of a mail. */
        DROPPING,
        /** Reads a whole mail and never says whether it has taken it. */
        HANGING,
        /** Takes the mail and tears the connection down before the farewell. */
        RUDE
    }

    /** @param greetedAs how the sender introduced itself */
    record Taken(String greetedAs, String recipient, String source) {

        MimeMessage message() {
            try {
                return new MimeMessage(
                        (Session) null, new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String messageId() {
            try {
                return message().getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger conversations = new AtomicInteger();

    private volatile Behaviour behaviour = Behaviour.WELL;
    private volatile int millisecondsPerMail;
    private ServerSocket server;
    private final int port;

    ScriptedMailServer() {
        start(0);
        port = server.getLocalPort();
    }

    int port() {
        return port;
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    void takeTime(int milliseconds) {
        millisecondsPerMail = milliseconds;
    }

    /** Nobody listens on the port any more. */
    void down() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void up() {
        start(port);
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many senders have connected so far. */
    int conversations() {
        return conversations.get();
    }

    int openConversations() {
        return open.size();
    }

    void forget() {
        taken.clear();
        conversations.set(0);
    }

    @Override
    public void close() {
        down();
    }

    private void start(int wantedPort) {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket listening = server;
        inBackground(() -> listen(listening));
    }

    private void listen(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                conversations.incrementAndGet();
                inBackground(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void converse(Socket socket) {
        open.add(socket);
        try (socket) {
            new Conversation(socket).run();
        } catch (IOException gone) {
            // the sender has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private final class Conversation {

        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;
        private final Behaviour now = behaviour;
        private String greetedAs;
        private String recipient;

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            out = socket.getOutputStream();
        }

        void run() throws IOException, InterruptedException {
            switch (now) {
                case SILENT -> in.readLine();
                case CLOSING -> say("421 4.3.2 thu.example closing");
                default -> {
                    say("220 thu.example ESMTP");
                    for (String line = in.readLine(); line != null && obey(line); ) {
                        line = in.readLine();
                    }
                }
            }
        }

        /** @return whether the conversation goes on */
        private boolean obey(String line) throws IOException, InterruptedException {
            String[] words = line.split("[ :<>]+");
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO" -> {
                    greetedAs = words[1];
                    say("250 thu.example");
                }
                case "MAIL" -> say(now == Behaviour.BUSY ? "451 4.3.0 try later" : "250 ok");
                case "RCPT" -> {
                    recipient = words[2];
                    say(now == Behaviour.REFUSING ? "550 5.1.1 <" + recipient + ">: no such mailbox" : "250 ok");
                }
                case "DATA" -> {
                    return mail();
                }
                case "QUIT" -> {
                    say("221 bye");
                    return false;
                }
                default -> say("250 ok");
            }
            return true;
        }

        private boolean mail() throws IOException, InterruptedException {
            say("354 go on");
            StringBuilder source = new StringBuilder();
            for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
                if (now == Behaviour.DROPPING) {
                    return false;
                }
                source.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            if (now == Behaviour.HANGING) {
                in.readLine();
                return false;
            }
            Thread.sleep(millisecondsPerMail);
            taken.add(new Taken(greetedAs, recipient, source.toString()));
            say("250 taken");
            if (now == Behaviour.RUDE) {
                socket.setSoLinger(true, 0);
                return false;
            }
            return true;
        }

        private void say(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
