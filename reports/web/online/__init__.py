"""What do pages show of 网页核对, and what does its bookmark do?"""
