using System.Net;
using System.Net.Sockets;

namespace PostRecovery.Store.Tests.Support;

/// <summary>Stands between the program and a server on the loopback address, and cuts their connection after so many bytes of the server's.</summary>
internal sealed class CuttingRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task accepting;
    private int left = int.MaxValue;

    public CuttingRelay(int server)
    {
        listener.Start();
        accepting = AcceptAsync(server);
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>From now on only so many bytes of the server's arrive.</summary>
    public void CutAfter(int bytes) => Volatile.Write(ref left, bytes);

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync(int server)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = RelayAsync(client, server);
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private async Task RelayAsync(TcpClient client, int port)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, port);
            var asked = client.GetStream().CopyToAsync(server.GetStream());
            await AnswerAsync(server.GetStream(), client.GetStream());
        }
    }

    private async Task AnswerAsync(NetworkStream server, NetworkStream client)
    {
        var buffer = new byte[8192];
        int came;
        int passed;
        do
        {
            came = await server.ReadAsync(buffer);
            passed = Math.Min(came, left);
            left -= passed;
            await client.WriteAsync(buffer.AsMemory(0, passed));
        } while (came > 0 && passed == came);
    }
}
