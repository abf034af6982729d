"""Do the engines that all servers share hold, and what happens when one dies?"""
